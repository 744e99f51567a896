/**
 * What the stack takes: resources of CloudFormation's limit, lines, and money while nothing
 * happens.
 */
@NullMarked
package dev.stammkunde.architecturetests.prices;

import org.jspecify.annotations.NullMarked;
