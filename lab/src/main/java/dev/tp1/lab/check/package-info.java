/**
 * {@code tp1 check}: decides for each question whether it holds, by what the files of a workspace
 * build, run and answer, in a sandbox of its own in Docker.
 */
@NullMarked
package dev.tp1.lab.check;

import org.jspecify.annotations.NullMarked;
