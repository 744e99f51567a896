package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import dev.stammkunde.architecturetests.Repository;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads the compiled main classes of every module of the build. */
final class ProductClasses {

    private ProductClasses() {}

    /** Reading takes seconds, and several tests look at the same classes. */
    private static final class Read {
        static final JavaClasses ALL = readAll();
    }

    /**
     * Returns them, without any library.
     *
     * @throws IllegalStateException if a module with sources is not compiled: rules over a part
     *     would pass for the wrong reason
     */
    static JavaClasses read() {
        return Read.ALL;
    }

    private static JavaClasses readAll() {
        var repository = Repository.ours();
        var folders = new ArrayList<Path>();
        for (String module : repository.modules()) {
            if (!repository.exists(module + "/src/main/java")) {
                continue;
            }
            var classes = repository.root().resolve(module).resolve("target/classes");
            if (!Files.isDirectory(classes)) {
                throw new IllegalStateException(
                        module + " is not compiled: run ./mvnw verify, or add -am.");
            }
            folders.add(classes);
        }
        return new ClassFileImporter().importPaths(folders);
    }
}
