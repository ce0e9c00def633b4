# Values of sna and of igraph for R, for the networks that arrive on standard input, one of each on a line of JSON, in the
# form that peers.py states; only those that igraph for Python and networkx have no answer to.
suppressPackageStartupMessages({
  library(jsonlite)
  library(sna)
})

ROLES <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")

by_role <- function(values) {
  if (is.matrix(values)) setNames(lapply(1:6, function(k) unname(values[, k])), ROLES)
  else setNames(as.list(unname(values)), ROLES)
}

values <- function(net) {
  n <- net$n
  found <- list()
  say <- function(name, program, compute) {
    value <- tryCatch(compute(), error = function(problem) NULL)
    if (!is.null(value)) found[[length(found) + 1]] <<- list(name, program, value)
  }
  if (n < 3) return(found)
  S <- matrix(0, n, n)
  for (arc in net$arcs) {
    S[arc[[1]] + 1, arc[[2]] + 1] <- arc[[3]]
    if (!net$directed) S[arc[[2]] + 1, arc[[1]] + 1] <- arc[[3]]
  }
  A <- 1 * (S > 0)
  labels <- (seq_len(n) - 1) %% 3
  # sna ends on a network without arcs.
  if (sum(A) > 0) {
    brokers <- tryCatch(sna::brokerage(A, labels), error = function(problem) NULL)
    if (!is.null(brokers)) {
      say("brokerage", "sna", function() by_role(brokers$raw.nli))
      say("brokerage expected", "sna", function() by_role(brokers$exp.nli))
      say("brokerage z", "sna", function() by_role(brokers$z.nli))
      say("brokerage whole", "sna", function() by_role(brokers$raw.gli))
      say("brokerage whole expected", "sna", function() by_role(brokers$exp.gli))
      say("brokerage whole z", "sna", function() by_role(brokers$z.gli))
    }
  }
  found
}

input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  cat(toJSON(values(fromJSON(line, simplifyVector = FALSE)), auto_unbox = TRUE, digits = NA, na = "string"), "\n", sep = "")
}
