package dev.stammkunde.media.store;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.store.WriteOnce;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.util.Optional;

/** Keeps pictures in a bucket: an object is written where there is none, and never changed. */
public final class S3PictureFiles implements PictureFiles {

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;

    /** Names the bucket; reads nothing yet. */
    public S3PictureFiles(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
    }

    @Override
    public void add(DocumentId id, PictureFile file) {
        PictureFormat format = file.look().format();
        once.write(PictureKeys.object(id, format), format.contentType(), file.bytes());
    }

    @Override
    public Optional<byte[]> find(DocumentId id, PictureFormat format) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(
                                    get -> get.bucket(bucket).key(PictureKeys.object(id, format)))
                            .asByteArrayUnsafe());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }
}
