package vn.hososo.kit.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * REST-assured has each path into an answer compiled by Groovy each time it is asked for, which was a fifth of what the tests of
 * an API took. From the first test class on, each path is compiled once.
 */
public final class CompiledPaths implements QuarkusTestBeforeClassCallback {
    @Override
    public void beforeClass(Class<?> testClass) {
        var registry = GroovySystem.getMetaClassRegistry();
        var shells = registry.getMetaClass(GroovyShell.class);
        if (!(shells instanceof Shells)) {
            registry.setMetaClass(GroovyShell.class, new Shells(shells));
        }
    }

    private static final class Shells extends DelegatingMetaClass {
        private final Map<String, Class<? extends Script>> compiled = new ConcurrentHashMap<>();

        Shells(MetaClass usual) {
            super(usual);
        }

        @Override
        public Object invokeMethod(Object shell, String method, Object[] arguments) {
            if (method.equals("evaluate") && arguments.length == 1 && arguments[0] instanceof CharSequence path) {
                return InvokerHelper.createScript(compiled(path.toString()), ((GroovyShell) shell).getContext())
                        .run();
            }
            return super.invokeMethod(shell, method, arguments);
        }

        private Class<? extends Script> compiled(String path) {
            return compiled.computeIfAbsent(
                    path, script -> new GroovyShell().parse(script).getClass());
        }
    }
}
