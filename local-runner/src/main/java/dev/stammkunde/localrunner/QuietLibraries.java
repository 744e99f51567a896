package dev.stammkunde.localrunner;

import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/**
 * Has the runner's own libraries log nothing, although what functions log with is on the class path
 * too, for the demo. Functions are loaded apart and choose for themselves.
 */
final class QuietLibraries {

    private static final String PROVIDER = "slf4j.provider";
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietLibraries() {}

    /** Chooses, before anything logs. Nobody else sees what it says so with. */
    static void choose() {
        System.setProperty(PROVIDER, NOPServiceProvider.class.getName());
        System.setProperty(VERBOSITY, "ERROR");
        LoggerFactory.getILoggerFactory();
        System.clearProperty(PROVIDER);
        System.clearProperty(VERBOSITY);
    }
}
