/**
 * Reads {@code template.yaml} as CloudFormation does, so that tests and the local runner use what
 * is deployed.
 */
@NullMarked
package dev.stammkunde.testkit.template;

import org.jspecify.annotations.NullMarked;
