package dev.tp1.lab.junit;

import java.util.List;

/** Test cases under one name. */
public record TestSuite(String name, List<TestCase> cases) {
    long count(TestCase.State state) {
        return cases.stream().filter(one -> one.state() == state).count();
    }
}
