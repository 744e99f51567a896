package dev.stammkunde.stacktemplate;

import java.util.Optional;

/** Says what {@code Ref} and {@code GetAtt} on a resource, and pseudo parameters, stand for. */
public interface References {

    /**
     * Returns what {@code Ref} gives for the resource: a name, URL or ARN, by its type; empty if
     * this is not known.
     */
    Optional<Object> findRef(String logicalId);

    /** Returns what {@code GetAtt} gives for the resource; empty if the attribute is not known. */
    Optional<Object> findAttribute(String logicalId, String attribute);

    /**
     * Returns the value of a pseudo parameter such as {@code AWS::Region}; empty if it is not
     * known.
     */
    Optional<Object> findPseudoParameter(String name);

    /** Knows no resource: for parts of a template that may depend on parameters alone. */
    static References none() {
        return new References() {
            @Override
            public Optional<Object> findRef(String logicalId) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> findAttribute(String logicalId, String attribute) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> findPseudoParameter(String name) {
                return Optional.empty();
            }
        };
    }
}
