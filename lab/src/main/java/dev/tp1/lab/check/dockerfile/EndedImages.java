package dev.tp1.lab.check.dockerfile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.tp1.lab.message.Messages;
import dev.tp1.model.exercise.Language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which images get no fixes any more, by the dates in ended-images.yml. */
final class EndedImages {
    private static final Pattern WORD = Pattern.compile("[^-_]+");
    private static final List<Product> PRODUCTS = read();

    private EndedImages() {}

    /** What images are made of; the file says what each part means. */
    private record Product(
            String product,
            @Nullable String fr,
            List<String> images,
            @Nullable List<String> marks,
            String newest,
            Map<String, LocalDate> ends) {

        /** The product as the person's language calls it. */
        String shown() {
            return fr != null && Messages.language() == Language.FRENCH ? fr : product;
        }
    }

    /**
     * What has ended of an image.
     *
     * @param series with its product, as in "Python 3.9"
     * @param newest what to take in its place
     */
    record Ended(String series, LocalDate end, String newest) {}

    /** What has ended of an image by that day, as far as its name tells. */
    static Optional<Ended> find(String image, LocalDate day) {
        String named = image.replaceFirst("@.*", "");
        String last = named.substring(named.lastIndexOf('/') + 1);
        String name = last.replaceFirst(":.*", "");
        String tag = last.contains(":") ? last.substring(last.indexOf(':') + 1) : "";
        return PRODUCTS.stream()
                .flatMap(product -> of(product, name, tag).stream())
                .filter(ended -> ended.end().isBefore(day))
                .findFirst();
    }

    private static Optional<Ended> of(Product product, String name, String tag) {
        boolean own = product.images().contains(name);
        String words = own ? tag : "";
        if (own && product.ends().containsKey("*")) {
            LocalDate end = Objects.requireNonNull(product.ends().get("*"));
            return Optional.of(new Ended(product.shown(), end, product.newest()));
        }
        return Stream.concat(
                        Stream.of(words.replaceFirst("-.*", ""))
                                .filter(word -> own && !word.isEmpty()),
                        marked(product, tag))
                .flatMap(version -> series(product, version).stream())
                .findFirst();
    }

    /** The versions that stand in a tag behind a mark of the product, and its code names. */
    private static Stream<String> marked(Product product, String tag) {
        List<String> marks = product.marks() == null ? List.of() : product.marks();
        List<String> words = WORD.matcher(tag).results().map(MatchResult::group).toList();
        Stream.Builder<String> found = Stream.builder();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.matches("[a-z]{3,}") && product.ends().containsKey(word)) {
                found.add(word);
            }
            for (String mark : marks) {
                if (word.equals(mark) && at + 1 < words.size()) {
                    found.add(words.get(at + 1));
                } else if (word.startsWith(mark)) {
                    found.add(word.substring(mark.length()));
                }
            }
        }
        return found.build();
    }

    private static Optional<Ended> series(Product product, String version) {
        return product.ends().entrySet().stream()
                .filter(one -> (version + ".").startsWith(one.getKey() + "."))
                .map(
                        one ->
                                new Ended(
                                        product.shown() + " " + one.getKey(),
                                        one.getValue(),
                                        product.newest()))
                .findFirst();
    }

    private static List<Product> read() {
        YAMLMapper yaml =
                YAMLMapper.builder()
                        .addModule(new JavaTimeModule())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream file = EndedImages.class.getResourceAsStream("ended-images.yml")) {
            return yaml.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
