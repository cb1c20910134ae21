package vn.hososo.gateway.sso;

/**
 * A sign-on that the page may offer.
 *
 * @param path where the browser goes
 */
record SignOnOffer(String label, String path) {}
