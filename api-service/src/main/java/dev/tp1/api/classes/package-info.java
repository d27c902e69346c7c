/** Classes, their due dates, the teacher's token, the students' marks. */
@NullMarked
package dev.tp1.api.classes;

import org.jspecify.annotations.NullMarked;
