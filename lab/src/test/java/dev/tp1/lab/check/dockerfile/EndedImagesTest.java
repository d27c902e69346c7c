package dev.tp1.lab.check.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** Which images get no fixes any more, told from their names and a day. */
final class EndedImagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "python:3.10, Python 3.10",
        "docker.io/library/python:3.9.18-slim, Python 3.9",
        "python:2, Python 2",
        "tiangolo/uvicorn-gunicorn-fastapi:python3.8, Python 3.8",
        "node:20-alpine, Node.js 20",
        "node:hydrogen, Node.js hydrogen",
        "eclipse-temurin:23-jre, Java 23",
        "maven:3.9-eclipse-temurin-18, Java 18",
        "openjdk:17, The image openjdk",
        "python:3.14-slim-buster, Debian buster",
        "debian:11-slim, Debian 11",
        "alpine:3.19, Alpine 3.19",
        "node:24-alpine3.18, Alpine 3.18",
        "postgres:14, PostgreSQL 14",
        "postgres:9.6, PostgreSQL 9",
        "python:3.9@sha256:0123, Python 3.9"
    })
    void knowsWhatHasEnded(String image, String series) {
        assertThat(EndedImages.find(image, DAY))
                .hasValueSatisfying(ended -> assertThat(ended.series()).isEqualTo(series));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python:3.14-slim",
                "python:3",
                "python",
                "python:3.14-slim-bookworm",
                "node:24",
                "node:lts",
                "eclipse-temurin:25-jre",
                "maven:3.9-eclipse-temurin-25",
                "debian:bookworm-slim",
                "alpine:3.23",
                "alpine",
                "postgres:16",
                "registry.example:5000/python-of-ours:3.9",
                "scratch"
            })
    void doesNotBlameTheOthers(String image) {
        assertThat(EndedImages.find(image, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, false", "2026-11-01, true"})
    void endsWithItsDay(LocalDate day, boolean ended) {
        assertThat(EndedImages.find("python:3.10", day).isPresent()).isEqualTo(ended);
    }
}
