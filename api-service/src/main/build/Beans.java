import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ConfigurableApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.PropertiesPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.BeanDefinitionReference;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which beans can be enabled, with application.properties as it is. */
record Beans(ApplicationContext context) implements AutoCloseable {
    /**
     * What stays although application.properties turns it off, since the environment may turn it
     * on: TLS, the endpoints of management, metrics.
     */
    static final Pattern SWITCHED =
            Pattern.compile(
                    "^io\\.micronaut\\.(http\\.ssl|http\\.server\\.netty\\.ssl|management|configuration\\.metrics)\\.");

    /** Of a context that is not started: it knows its beans, and makes none. */
    static Beans ofApplicationProperties() throws IOException {
        try (InputStream file = ClassLoader.getSystemResourceAsStream("application.properties")) {
            ApplicationContext context =
                    ApplicationContext.builder()
                            .deduceEnvironment(false)
                            .bootstrapEnvironment(false)
                            .enableDefaultPropertySources(false)
                            .propertySources(
                                    PropertySource.of(
                                            new PropertiesPropertySourceLoader()
                                                    .read("application", file)))
                            .build();
            context.getEnvironment().start();
            ((ConfigurableApplicationContext) context).configure();
            return new Beans(context);
        }
    }

    boolean canBeEnabled(BeanDefinitionReference<?> bean) {
        return SWITCHED.matcher(bean.getBeanDefinitionName()).find()
                ? bean.getAnnotationMetadata().getAnnotationValuesByType(Requires.class).stream()
                        .allMatch(Beans::hasItsClasses)
                : bean.isEnabled(context) && bean.load(context).isEnabled(context);
    }

    private static boolean hasItsClasses(AnnotationValue<Requires> needed) {
        return Stream.of("classes", "beans")
                .map(needed::annotationClassValues)
                .flatMap(Stream::of)
                .allMatch(one -> one.getType().isPresent());
    }

    @Override
    public void close() {
        context.close();
    }
}
