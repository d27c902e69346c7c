package dev.tp1.api.classes;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The code of a class: 8 characters that nobody mistakes for others when they copy them. */
final class ClassCode {
    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClassCode() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
