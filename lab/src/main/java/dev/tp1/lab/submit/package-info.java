/** {@code tp1 submit}: hands a run in, to the API of whoever collects the runs. */
@NullMarked
package dev.tp1.lab.submit;

import org.jspecify.annotations.NullMarked;
