/** Turns template.yaml into what the runner has to set up, and refuses what it cannot honour. */
@NullMarked
package dev.stammkunde.localrunner.template;

import org.jspecify.annotations.NullMarked;
