package dev.tp1.api.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** Reads a run and nothing but a run: Serde alone would not look at what follows it. */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class RunReader implements MessageBodyReader<Run> {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMapper mapper;

    RunReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Run read(
            Argument<Run> type,
            @Nullable MediaType mediaType,
            Headers headers,
            ByteBuffer<?> body) {
        Run run = read(type, body.toByteArray());
        if (body instanceof ReferenceCounted counted) {
            counted.release(); // as the caller does itself where this fails
        }
        return run;
    }

    @Override
    public Run read(
            Argument<Run> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            return read(type, body.readAllBytes());
        } catch (IOException e) {
            throw new CodecException("The run cannot be read.", e);
        }
    }

    private Run read(Argument<Run> type, byte[] body) {
        try {
            Run run = mapper.readValue(body, type);
            refuseMore(body);
            return run;
        } catch (IOException e) {
            throw new CodecException("The run cannot be read.", e);
        }
    }

    private static void refuseMore(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more behind its end");
            }
        }
    }
}
