package dev.tp1.lab.message;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java of this module, as its compiler reads it. */
final class Sources {
    private static final Path FOLDER = Path.of("src/main/java");

    private Sources() {}

    /**
     * A file.
     *
     * @param name of the class
     * @param strings all string literals but regular expressions
     * @param keys those that are given to {@code MESSAGES.text(…)} or to {@code FINDINGS}
     */
    record Source(String feature, String name, List<String> strings, List<String> keys) {}

    static List<Source> all() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java));
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(Sources::read)
                    .toList();
        }
    }

    private static Source read(CompilationUnitTree file) {
        String path = file.getSourceFile().getName();
        List<String> keys = new ArrayList<>();
        file.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(
                            MethodInvocationTree call, @Nullable Void none) {
                        if (isText(call)) {
                            keys.addAll(strings(call.getArguments().getFirst(), false));
                        }
                        if (isFinding(call)) {
                            keys.addAll(findingKeys(call));
                        }
                        return super.visitMethodInvocation(call, null);
                    }
                },
                null);
        return new Source(
                String.valueOf(file.getPackageName()),
                path.substring(path.lastIndexOf('/') + 1).replace(".java", ""),
                strings(file, true),
                keys);
    }

    private static boolean isFinding(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                && method.getExpression() instanceof IdentifierTree findings
                && findings.getName().contentEquals("FINDINGS");
    }

    /** Of the reason, and of what to do where the question has not passed. */
    private static List<String> findingKeys(MethodInvocationTree call) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        List<String> first = strings(arguments.getFirst(), false);
        List<String> reasons = first.isEmpty() ? strings(arguments.get(1), false) : first;
        boolean passed =
                ((MemberSelectTree) call.getMethodSelect()).getIdentifier().contentEquals("passed");
        List<String> steps =
                passed ? List.of() : reasons.stream().map(key -> key + ".next").toList();
        return Stream.concat(reasons.stream(), steps.stream()).toList();
    }

    private static boolean isText(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("text")
                && method.getExpression() instanceof IdentifierTree messages
                && messages.getName().contentEquals("MESSAGES");
    }

    private static boolean isPattern(MethodInvocationTree call) {
        return call.getMethodSelect().toString().equals("Pattern.compile");
    }

    /**
     * The string literals in a tree.
     *
     * @param ofCalls whether those within calls of methods count as well
     */
    private static List<String> strings(Tree tree, boolean ofCalls) {
        List<String> strings = new ArrayList<>();
        tree.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(
                            MethodInvocationTree call, @Nullable Void none) {
                        return ofCalls && !isPattern(call)
                                ? super.visitMethodInvocation(call, null)
                                : null;
                    }

                    @Override
                    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
                        if (literal.getValue() instanceof String text) {
                            strings.add(text);
                        }
                        return null;
                    }
                },
                null);
        return strings;
    }
}
