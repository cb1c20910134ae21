package vn.hososo.gateway.factor;

/**
 * What there is of a second factor.
 *
 * @param enrolled whether it is in use
 * @param required whether a role of the account asks for one
 * @param recoveryCodesLeft how many were not used yet
 */
record FactorView(boolean enrolled, boolean required, int recoveryCodesLeft) {}
