package vn.hososo.kit.testing;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a configuration is where nobody says otherwise, as its interface declares it. */
public final class ConfigDefaults {
    private ConfigDefaults() {}

    /** The default of each property that has one, by the property's method. */
    public static Map<String, String> of(Class<?> config) {
        return Arrays.stream(config.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        Method::getName,
                        method -> method.getAnnotation(WithDefault.class).value()));
    }
}
