package dev.tp1.lab.check.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** The commands of a shell script, roughly: quotes count, substitutions are left as they are. */
public final class ShellWords {
    private final List<List<String>> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> command = new ArrayList<>();
    private boolean inWord;

    private ShellWords() {}

    /** Each command as its words, without their quotes. */
    public static List<List<String>> commands(String script) {
        ShellWords all = new ShellWords();
        all.read(script.replace("\\\n", " "));
        return all.commands;
    }

    private void read(String script) {
        char quote = 0;
        for (int at = 0; at < script.length(); at++) {
            char one = script.charAt(at);
            if (quote != 0) {
                if (one == quote) {
                    quote = 0;
                } else {
                    word.append(one);
                }
            } else if (one == '"' || one == '\'') {
                quote = one;
                inWord = true;
            } else if (one == ' ' || one == '\t') {
                endWord();
            } else if (";&|\n()".indexOf(one) >= 0) {
                endCommand();
            } else {
                word.append(one);
                inWord = true;
            }
        }
        endCommand();
    }

    private void endWord() {
        if (inWord) {
            command.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
