"""What happens: each workflow is one act, deciding on domain objects and returning the letters it wants written."""
