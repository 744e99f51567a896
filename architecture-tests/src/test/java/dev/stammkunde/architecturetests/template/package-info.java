/** Rules over the deployment template. */
@NullMarked
package dev.stammkunde.architecturetests.template;

import org.jspecify.annotations.NullMarked;
