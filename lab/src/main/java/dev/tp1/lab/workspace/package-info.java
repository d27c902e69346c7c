/**
 * The workspace: the folder whose Dockerfile and compose file are checked, a student's own or this
 * project.
 */
@NullMarked
package dev.tp1.lab.workspace;

import org.jspecify.annotations.NullMarked;
