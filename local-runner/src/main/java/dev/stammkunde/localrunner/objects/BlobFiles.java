package dev.stammkunde.localrunner.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Files of a folder. One is written beside its place and moved there, so none is ever half there.
 */
final class BlobFiles implements Blobs {

    private final Path folder;

    BlobFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String name, byte[] bytes) {
        var fresh = folder.resolve(name + ".new");
        try {
            try (var file =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                file.force(true);
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void retain(Collection<String> names) {
        var kept = Set.copyOf(names);
        try (var files = Files.list(folder)) {
            List<String> others =
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !kept.contains(name))
                            .toList();
            others.forEach(this::forget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
