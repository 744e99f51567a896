/** What all parts of the runner use: JSON, problems, and files of lines that outlive a kill. */
@NullMarked
package dev.stammkunde.localrunner.base;

import org.jspecify.annotations.NullMarked;
