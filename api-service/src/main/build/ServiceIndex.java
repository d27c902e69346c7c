import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.micronaut.inject.BeanDefinitionReference;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
        collect(jar, services);
        collect(Path.of(arguments[1]), services);
        services.remove(LOADED); // this very index, where the build goes on from an earlier one
        try (Beans beans = Beans.ofApplicationProperties()) {
            String source = SOURCE.formatted(statements(services, beans));
            add(jar, compile(source), Instant.parse(arguments[2]));
        }
    }

    /**
     * The names of the services in a jar: lines of META-INF/services, or files of
     * META-INF/micronaut.
     */
    private static void collect(Path file, Map<String, List<String>> services) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String[] path = entry.getName().split("/");
                if (entry.getName().startsWith("META-INF/micronaut/") && path.length == 4) {
                    services.computeIfAbsent(path[2], _ -> new ArrayList<>()).add(path[3]);
                } else if (entry.getName().startsWith("META-INF/services/io.micronaut.")) {
                    new String(jar.getInputStream(entry).readAllBytes(), UTF_8)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(
                                    services.computeIfAbsent(path[2], _ -> new ArrayList<>())::add);
                }
            }
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

    private static Path compile(String source) throws IOException {
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
        return folder.resolve("dev/tp1/api");
    }

    private static void add(Path jar, Path classes, Instant date) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(classes)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Path target = inside.getPath("dev/tp1/api", file.getFileName().toString());
                add(target, Files.readAllBytes(file), FileTime.from(date));
            }
            byte[] name = ("dev.tp1.api." + NAME + "\n").getBytes(UTF_8);
            add(inside.getPath(LOADER), name, FileTime.from(date));
        }
    }

    /**
     * At the end, and with all three times that a jar keeps: two builds give the same jar, also
     * where the second goes on from the first.
     */
    private static void add(Path entry, byte[] content, FileTime date) throws IOException {
        Files.deleteIfExists(entry);
        Files.write(entry, content);
        Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(date, date, date);
    }
}
