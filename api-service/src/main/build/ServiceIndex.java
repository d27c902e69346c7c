import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.micronaut.inject.BeanDefinitionReference;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Writes into the API's jar a class that makes all services of Micronaut, bean definitions above
 * all, by {@code new}. Micronaut uses it (StaticOptimizations) instead of what it would do at each
 * start: search all jars for the names of the services, and make each by reflection. Of the bean
 * definitions it has those alone that can be enabled with application.properties as it is: what is
 * turned off there is not in the jar, {@link Beans#SWITCHED} excepted.
 *
 * <p>The build runs it: {@code java -cp classes:lib.jar ServiceIndex.java api-service.jar lib.jar
 * DATE}.
 */
final class ServiceIndex {
    private static final String NAME = "ServiceIndex";
    private static final String LOADED = "io.micronaut.core.optim.StaticOptimizations$Loader";
    private static final String LOADER = "META-INF/services/" + LOADED;

    /**
     * What tp1 has no use for: Micronaut Data has an interceptor for each way to declare a method,
     * and converters of JPA. Whoever declares one in such a way takes it out of here.
     */
    private static final Pattern UNUSED =
            Pattern.compile(
                    "^io\\.micronaut\\.data\\.(runtime\\.)?intercept\\.(async|reactive|criteria)\\."
                        + "|^io\\.micronaut\\.data\\.intercept\\."
                        + "|^io\\.micronaut\\.data\\.jdbc\\.config\\.\\$SchemaGenerator"
                        + "|^io\\.micronaut\\.data\\.runtime\\.support\\.convert\\.convert\\.jpa\\.");

    private static final String STATEMENT =
            """
                    loaders.put("%1$s", new Services<>(() -> ServiceIndex.<%1$s>array(%2$s)));
            """;

    private static final String SOURCE =
            """
            package dev.tp1.api;

            import io.micronaut.core.io.service.SoftServiceLoader.Optimizations;
            import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
            import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
            import io.micronaut.core.optim.StaticOptimizations;

            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            public final class ServiceIndex implements StaticOptimizations.Loader<Optimizations> {
                @Override
                public Optimizations load() {
                    Map<String, StaticServiceLoader<?>> loaders = new HashMap<>();
            %s
                    return new Optimizations(loaders);
                }

                private static <T> T[] array(T... all) {
                    return all;
                }

                private record Services<T>(Supplier<T[]> all) implements StaticServiceLoader<T> {
                    @Override
                    public List<T> load(Predicate<T> wanted) {
                        List<T> found = new ArrayList<>();
                        for (T one : all.get()) {
                            if (wanted == null || wanted.test(one)) {
                                found.add(one);
                            }
                        }
                        return found;
                    }

                    @Override
                    public Stream<StaticDefinition<T>> findAll(Predicate<String> wanted) {
                        return Stream.of(all.get())
                                .filter(one -> wanted.test(one.getClass().getName()))
                                .map(one -> StaticDefinition.of(one.getClass().getName(), () -> one));
                    }
                }
            }
            """;

    static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // times in a jar are local ones
        Path jar = Path.of(arguments[0]);
        Map<String, List<String>> services = new TreeMap<>();
        // None of these is there, which is worth as much to know.
        services.put("io.micronaut.context.ApplicationContextConfigurer", new ArrayList<>());
        Jar.collectServices(jar, services);
        Jar.collectServices(Path.of(arguments[1]), services);
        services.remove(LOADED); // this very index, where the build goes on from an earlier one
        try (Beans beans = Beans.ofApplicationProperties()) {
            String source = SOURCE.formatted(statements(services, beans));
            Map<String, byte[]> entries = compile(source);
            entries.put(LOADER, ("dev.tp1.api." + NAME + "\n").getBytes(UTF_8));
            Jar.add(jar, entries, FileTime.from(Instant.parse(arguments[2])));
        }
    }

    private static String statements(Map<String, List<String>> services, Beans beans) {
        return services.entrySet().stream()
                .filter(service -> type(service.getKey()).isPresent())
                .map(
                        service ->
                                STATEMENT.formatted(
                                        service.getKey(), makers(service.getValue(), beans)))
                .collect(joining("\n"));
    }

    private static String makers(List<String> names, Beans beans) {
        return names.stream()
                .distinct()
                .filter(name -> !UNUSED.matcher(name).find())
                .sorted()
                .flatMap(name -> type(name).stream())
                .filter(type -> canBeUsed(type, beans))
                .map(type -> "new " + type.getCanonicalName() + "()")
                .collect(joining(",\n"));
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Not, where Micronaut would make it, ask what it needs, and pass over it: at each start, and
     * for a class that is not there in a search through all jars.
     */
    private static boolean canBeUsed(Class<?> type, Beans beans) {
        try {
            Object made =
                    MethodHandles.publicLookup()
                            .findConstructor(type, MethodType.methodType(void.class))
                            .invoke();
            return !(made instanceof BeanDefinitionReference<?> bean) || beans.canBeEnabled(bean);
        } catch (LinkageError | TypeNotPresentException e) {
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + " cannot be made.", e);
        }
    }

    /** The classes, under their names in the jar. */
    private static Map<String, byte[]> compile(String source) throws IOException {
        Path folder = Files.createTempDirectory("services");
        Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-Xlint:none",
                                "-XDsuppressNotes",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                file.toString());
        if (failed != 0) {
            throw new IllegalStateException("The index of services cannot be compiled.");
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("dev/tp1/api"))) {
            for (Path one : (Iterable<Path>) files::iterator) {
                classes.put(folder.relativize(one).toString(), Files.readAllBytes(one));
            }
        }
        return classes;
    }
}
