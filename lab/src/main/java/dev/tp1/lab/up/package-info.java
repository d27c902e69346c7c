/**
 * {@code ./tp1 up}: the stack on this machine. Without Docker it is the real API and a real,
 * embedded PostgreSQL in one command, whose data stay in {@code .tp1/} of the folder; with {@code
 * --docker} it is compose/dev.yml.
 */
@NullMarked
package dev.tp1.lab.up;

import org.jspecify.annotations.NullMarked;
