package vn.hososo.gateway.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the issuer's groups mean here. */
@ApplicationScoped
class GroupRule {
    private final Pattern pattern;
    private final Map<String, String> roles;

    @Inject
    GroupRule(SsoConfig config) {
        this(config.groupPattern(), config.roles());
    }

    GroupRule(String pattern, Map<String, String> roles) {
        this.pattern = Pattern.compile(pattern);
        this.roles = Map.copyOf(roles);
    }

    /** The roles by the key of the unit; groups of another form and roles nobody named are passed over. */
    SortedMap<String, SortedSet<String>> memberships(Collection<String> groups) {
        var memberships = new TreeMap<String, SortedSet<String>>();
        for (var group : groups) {
            var matcher = pattern.matcher(group);
            var role = matcher.matches() ? roles.get(matcher.group("role")) : null;
            if (role != null) {
                memberships
                        .computeIfAbsent(matcher.group("unit"), unit -> new TreeSet<>())
                        .add(role);
            }
        }
        return memberships;
    }
}
