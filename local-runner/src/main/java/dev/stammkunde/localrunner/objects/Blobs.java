package dev.stammkunde.localrunner.objects;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What objects hold, each under a name of its own that is given once. */
interface Blobs {

    /** Keeps it; whatever becomes of this process then, and of the machine, it is there or not. */
    void keep(String name, byte[] bytes);

    byte[] read(String name);

    void forget(String name);

    /** Forgets all others: nobody was told that they were kept. */
    void retain(Collection<String> names);

    /** Keeps them as long as this process lives. */
    static Blobs inMemory() {
        var all = new ConcurrentHashMap<String, byte[]>();
        return new Blobs() {
            @Override
            public void keep(String name, byte[] bytes) {
                all.put(name, bytes.clone());
            }

            @Override
            public byte[] read(String name) {
                return Objects.requireNonNull(all.get(name), name).clone();
            }

            @Override
            public void forget(String name) {
                all.remove(name);
            }

            @Override
            public void retain(Collection<String> names) {
                all.keySet().retainAll(new HashSet<>(names));
            }
        };
    }

    /** Keeps them as files of a folder. */
    static Blobs in(Path folder) {
        return new BlobFiles(folder);
    }
}
