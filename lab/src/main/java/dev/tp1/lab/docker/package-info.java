/** The Docker of this machine, asked through its command line as a person asks it. */
@NullMarked
package dev.tp1.lab.docker;

import org.jspecify.annotations.NullMarked;
