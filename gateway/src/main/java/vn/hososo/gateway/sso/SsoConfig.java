package vn.hososo.gateway.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site's own sign-on (OpenID Connect); absent where people sign in with a password kept here. */
@ConfigMapping(prefix = "hososo.sso")
interface SsoConfig {
    /** The issuer, as its discovery document names it; switches the sign-on on. */
    Optional<URI> issuer();

    /** As what the gateway is registered at the issuer. */
    @WithDefault("hososo")
    String clientId();

    /** File with the gateway's secret at the issuer; absent for a public client, which PKCE protects. */
    Optional<Path> clientSecretFile();

    /** The public address of {@code /session/sso/callback}, as registered at the issuer. */
    Optional<URI> redirectUri();

    /** What is asked of the issuer besides {@code openid}. */
    @WithDefault("profile")
    List<String> scopes();

    /** The claim with the name to sign in by. */
    @WithDefault("preferred_username")
    String usernameClaim();

    /** The claim with the groups that become memberships. */
    @WithDefault("groups")
    String groupsClaim();

    /** How a group names a unit by its key and a role; groups of another form do not matter here. */
    @WithDefault("/?(?<unit>[^/]+)/(?<role>[^/]+)")
    String groupPattern();

    /** The roles here by the roles there; only those named here can be had by the sign-on. */
    Map<String, String> roles();

    /** What the button says. */
    @WithDefault("Đăng nhập một lần")
    String label();

    /** How long the issuer may take to answer. */
    @WithDefault("5s")
    Duration timeout();
}
