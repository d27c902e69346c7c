/**
 * Diagnoses: the cause and the next step, from what a build, a container or Compose printed. The
 * known symptoms are in symptoms.yml.
 */
@NullMarked
package dev.tp1.lab.check.diagnosis;

import org.jspecify.annotations.NullMarked;
