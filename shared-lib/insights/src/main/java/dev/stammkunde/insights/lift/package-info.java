/**
 * What campaigns and the whole programme brought, against customers who were drawn to get nothing.
 * It is the one place where that is computed.
 */
@NullMarked
package dev.stammkunde.insights.lift;

import org.jspecify.annotations.NullMarked;
