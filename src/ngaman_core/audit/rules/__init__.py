"""The rules of the audit, one file for each kind of claim: each takes the figures of one passage and yields faults."""
