package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.finance.store.SealObjects;

import java.util.List;
import java.util.Optional;

/**
 * Ends one call of a place, or of a key, with a fault: before it is carried out, or after it, so
 * that only its answer is lost. Calls are counted from 1.
 */
public final class FaultyObjects implements SealObjects, SignDigest {

    /** What the fault looks like. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final SealObjects objects;
    private final SignDigest key;
    private final int call;
    private final boolean isAfter;
    private int calls;

    public FaultyObjects(SealObjects objects, SignDigest key, int call, boolean isAfter) {
        this.objects = objects;
        this.key = key;
        this.call = call;
        this.isAfter = isAfter;
    }

    private interface Call<T> {
        T carryOut();
    }

    private <T> T at(Call<T> made) {
        calls++;
        if (calls == call && !isAfter) {
            throw new Stopped();
        }
        T answer = made.carryOut();
        if (calls == call) {
            throw new Stopped();
        }
        return answer;
    }

    @Override
    public List<String> keys(String prefix) {
        return at(() -> objects.keys(prefix));
    }

    @Override
    public Optional<byte[]> find(String key) {
        return at(() -> objects.find(key));
    }

    @Override
    public boolean add(String key, byte[] bytes) {
        return at(() -> objects.add(key, bytes));
    }

    @Override
    public String keyId() {
        return key.keyId();
    }

    @Override
    public byte[] sign(byte[] sha256) {
        return at(() -> key.sign(sha256));
    }
}
