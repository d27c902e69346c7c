package dev.tp1.api.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

import dev.tp1.model.run.Run;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer.DecoderContext;
import io.micronaut.serde.LimitingStream;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.jackson.JacksonDecoder;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a run and refuses a body that goes on after it. Micronaut's own reader ignores what follows
 * the first JSON value, and Serde 2 has no setting for it.
 */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class RunReader implements MessageBodyReader<Run> {
    private static final JsonFactory JSON = new JsonFactory();

    private final SerdeRegistry serdes;

    RunReader(SerdeRegistry serdes) {
        this.serdes = serdes;
    }

    @Override
    public @Nullable Run read(
            Argument<Run> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try (JsonParser parser = JSON.createParser(body)) {
            DecoderContext context = serdes.newDecoderContext(null);
            Decoder decoder = JacksonDecoder.create(parser, LimitingStream.DEFAULT_LIMITS);
            Run run =
                    serdes.findDeserializer(type)
                            .createSpecific(context, type)
                            .deserialize(decoder, context, type);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more after the end of the run");
            }
            return run;
        } catch (IOException e) {
            throw new CodecException("The run cannot be read.", e);
        }
    }
}
