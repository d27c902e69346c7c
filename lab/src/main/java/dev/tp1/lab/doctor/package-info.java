/** {@code tp1 doctor}: what the lab needs of this machine, and what to do where it is not there. */
@NullMarked
package dev.tp1.lab.doctor;

import org.jspecify.annotations.NullMarked;
