package dev.tp1.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What is logged, and how: in Java, because the parser of a logback.xml would take its time before
 * the first answer. Found through META-INF/services; {@code -Dlogback.configurationFile=…} names a
 * file that replaces it.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        context.getLogger("ROOT").addAppender(standardOutput(context));
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("dev.tp1").setLevel(Level.INFO);
        context.getLogger("access").setLevel(Level.INFO);
        // Of a database that is away or a port that is taken, the API says a line of its own.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        context.getLogger("io.micronaut.http.server.netty.NettyHttpServer").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> standardOutput(LoggerContext context) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern("%date{ISO8601} %-5level %msg%n");
        line.start();
        ConsoleAppender<ILoggingEvent> output = new ConsoleAppender<>();
        output.setContext(context);
        output.setEncoder(line);
        output.start();
        return output;
    }
}
