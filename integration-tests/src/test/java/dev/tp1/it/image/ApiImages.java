package dev.tp1.it.image;

import static dev.tp1.it.machine.Docker.build;
import static dev.tp1.it.machine.Docker.docker;

import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The API's images: each is built when a test first asks for it, and removed after all tests. */
public final class ApiImages implements AutoCloseable {
    private final Map<Variant, String> built = new EnumMap<>(Variant.class);

    private ApiImages() {}

    /** What api-service/Dockerfile builds. */
    public enum Variant {
        STANDARD,
        /** For production, without a shell. */
        SLIM
    }

    /** The image's name. */
    public String name(Variant variant) {
        return built.computeIfAbsent(
                variant,
                missing -> {
                    String name = "tp1-it-image-" + UUID.randomUUID();
                    String[] options =
                            variant == Variant.SLIM
                                    ? new String[] {"--target=slim"}
                                    : new String[0];
                    build(Project.ROOT, name, options);
                    return name;
                });
    }

    @Override
    public void close() {
        built.values().forEach(name -> docker("image", "rm", "--force", name));
    }

    /** Gives all tests the same images. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ApiImages.class;
        }

        @Override
        public ApiImages resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .getOrComputeIfAbsent(ApiImages.class, key -> new ApiImages(), ApiImages.class);
        }
    }
}
