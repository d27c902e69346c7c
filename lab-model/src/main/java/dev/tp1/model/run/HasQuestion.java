package dev.tp1.model.run;

/** Something that belongs to one question of the lab. */
public interface HasQuestion {
    String question();
}
