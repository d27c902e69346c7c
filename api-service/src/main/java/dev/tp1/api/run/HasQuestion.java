package dev.tp1.api.run;

/** Something that belongs to one question of the lab. */
interface HasQuestion {
    String question();
}
