package dev.stammkunde.platform;

import java.util.Arrays;
import java.util.Optional;

/** Whether a document is carried out. */
public enum DocumentState {
    ACTIVE,
    /** It rests until somebody resumes it. */
    PAUSED,
    /** It stays as it is, so that what it did can be explained. */
    ARCHIVED;

    /** Returns what somebody does who brings a document into the state. */
    public String verb() {
        return switch (this) {
            case ACTIVE -> "resume";
            case PAUSED -> "pause";
            case ARCHIVED -> "archive";
        };
    }

    /** Finds a state by its name. */
    public static Optional<DocumentState> find(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
    }
}
