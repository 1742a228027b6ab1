class LiveView: pass
