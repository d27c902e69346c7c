/** The students of a class: due dates of their own, the teacher's marks, their points. */
@NullMarked
package dev.tp1.api.student;

import org.jspecify.annotations.NullMarked;
