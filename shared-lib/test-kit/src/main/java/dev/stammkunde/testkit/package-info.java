/** Gives tests the ports in memory, fixtures, contract tests and a DynamoDB of their own. */
@NullMarked
package dev.stammkunde.testkit;

import org.jspecify.annotations.NullMarked;
