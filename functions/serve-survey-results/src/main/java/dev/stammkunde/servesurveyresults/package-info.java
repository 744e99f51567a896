/** Tells what was answered to surveys. */
@NullMarked
package dev.stammkunde.servesurveyresults;

import org.jspecify.annotations.NullMarked;
