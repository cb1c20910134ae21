package vn.hososo.manifests;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * What a service can be told of ours, read from its sources: every property of its {@code @ConfigMapping} interfaces and of the
 * kit's. A name in a map is a {@code *}.
 */
final class Settings {
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\b");
    private static final Map<Path, Declared> READ = new HashMap<>();

    private final Declared own;
    private final Declared kit;
    private final Properties given = new Properties();

    Settings(String module) {
        own = declared(module);
        kit = declared("service-kit");
        try (var text = new StringReader(
                Repository.text(Repository.file(module + "/src/main/resources/application.properties")))) {
            given.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a property that this environment variable sets. */
    boolean knows(String variable) {
        return own.matches(variable) || kit.matches(variable);
    }

    /** Properties without which the service does not start, and which it does not bring itself. */
    Set<String> required() {
        return own.required().stream()
                .filter(name -> !given.containsKey(name))
                .map(Settings::variable)
                .collect(Collectors.toSet());
    }

    int number(String property) {
        return Integer.parseInt(given.getProperty(property));
    }

    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether a property with {@code *} for names is set by the variable. */
    static boolean isSetBy(String property, String variable) {
        var pattern =
                variable(property.replace("\"", "").replace("*", "0NAME0")).replace("0NAME0", "[A-Z0-9_]+");
        return variable.matches(pattern);
    }

    private static synchronized Declared declared(String module) {
        return READ.computeIfAbsent(Repository.file(module + "/src/main/java"), Settings::read);
    }

    private static Declared read(Path sources) {
        var declared = new Declared(new HashSet<>(), new HashSet<>());
        try (var files = Files.walk(sources)) {
            var mappings = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MAPPING.matcher(Repository.text(file)).find())
                    .toList();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                var task = (JavacTask) compiler.getTask(
                        null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(mappings));
                task.parse().forEach(unit -> read(unit, declared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return declared;
    }

    private static void read(CompilationUnitTree unit, Declared into) {
        for (var type : unit.getTypeDecls()) {
            if (type instanceof ClassTree mapping) {
                value(mapping.getModifiers(), "ConfigMapping")
                        .ifPresent(prefix -> read(mapping, mapping, prefix, into));
            }
        }
    }

    private static void read(ClassTree whole, ClassTree group, String prefix, Declared into) {
        for (var member : group.getMembers()) {
            if (member instanceof MethodTree property && property.getReturnType() != null) {
                read(whole, property, prefix, into);
            }
        }
    }

    private static void read(ClassTree whole, MethodTree property, String prefix, Declared into) {
        var own = value(property.getModifiers(), "WithName")
                .orElse(hyphened(property.getName().toString()));
        var name = has(property.getModifiers(), "WithParentName") ? prefix : prefix + "." + own;
        var type = property.getReturnType().toString();
        var inMap = type.startsWith("Map<") ? name + ".*" : name;
        var group = nested(whole, type);
        if (group.isPresent()) {
            read(whole, group.get(), inMap, into);
            return;
        }
        into.names().add(inMap);
        var optional = type.startsWith("Optional") || type.startsWith("Map<");
        var given = has(property.getModifiers(), "WithDefault") || property.getBody() != null;
        // what lies in a map is needed only where the map has it
        if (!optional && !given && !name.contains("*")) {
            into.required().add(name);
        }
    }

    /** The interface of this mapping that the type names or holds. */
    private static Optional<ClassTree> nested(ClassTree whole, String type) {
        return whole.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(each -> each.getKind() == Tree.Kind.INTERFACE)
                .filter(each -> Pattern.compile("\\b" + each.getSimpleName() + "\\b")
                        .matcher(type)
                        .find())
                .findFirst();
    }

    private static String hyphened(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static boolean has(ModifiersTree modifiers, String annotation) {
        return find(modifiers, annotation).isPresent();
    }

    private static Optional<AnnotationTree> find(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree.class::cast)
                .filter(each -> each.getAnnotationType().toString().equals(annotation))
                .findFirst();
    }

    /** The one text in an annotation. */
    private static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return find(modifiers, annotation)
                .flatMap(each -> each.getArguments().stream().findFirst())
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> (String) ((LiteralTree) literal).getValue());
    }

    private record Declared(Set<String> names, Set<String> required) {
        boolean matches(String variable) {
            return names.stream().anyMatch(name -> isSetBy(name, variable));
        }
    }
}
