"""A random graph of 600 nodes: shortest paths, components, centrality, flow, colouring, spanning tree, communities."""
import networkx as nx

graph = nx.gnm_random_graph(600, 2400, seed=11)
for a, b in graph.edges:
    graph[a][b]["weight"] = (a * 7 + b * 13) % 29 + 1
print(graph, nx.is_connected(graph), len(list(nx.connected_components(graph))), nx.density(graph))
print(nx.shortest_path(graph, 0, 77), nx.dijkstra_path_length(graph, 0, 77), nx.astar_path(graph, 3, 300))
print(sum(d for _, d in nx.single_source_dijkstra_path_length(graph, 5).items()))
tree = nx.minimum_spanning_tree(graph)
print(tree.number_of_edges(), sum(d["weight"] for *_, d in tree.edges(data=True)))
central = nx.betweenness_centrality(nx.karate_club_graph())
print([(node, round(value, 4)) for node, value in sorted(central.items(), key=lambda item: -item[1])[:4]])
directed = nx.DiGraph()
for a, b, data in graph.edges(data=True):
    directed.add_edge(min(a, b), max(a, b), capacity=data["weight"])
print(nx.maximum_flow_value(directed, 0, 599) if directed.has_node(599) else None)
print(nx.is_directed_acyclic_graph(directed))
print(list(nx.topological_sort(directed))[:6], nx.dag_longest_path_length(directed))
print(max(nx.greedy_color(graph).values()), nx.transitivity(graph), sum(nx.triangles(graph).values()) // 3)
print([len(part) for part in nx.community.louvain_communities(nx.karate_club_graph(), seed=3)])
print(sorted(nx.core_number(graph).values())[-1], nx.diameter(nx.karate_club_graph()),
      len(list(nx.articulation_points(graph))))
print("\n".join(nx.generate_graphml(nx.path_graph(2)))[:60], nx.to_dict_of_lists(nx.cycle_graph(3)))
print(len(list(nx.find_cliques(graph))), nx.is_isomorphic(nx.petersen_graph(), nx.petersen_graph()))
